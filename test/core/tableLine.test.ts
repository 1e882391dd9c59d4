import { expect, it } from 'vitest';
import { isTableLine } from '../../server/src/core/lines/tableLine';

it.each([
	['序号\t任务', true],
	['序号|任务', true],
	['1  稳岗位  市人社局', true],
	['1　　稳岗位　　市人社局', true],
	['1\u00a0\u00a0稳岗位 　市人社局', true],
	['1 稳岗位 市人社局', false],
	['一、总体要求  略', false],
	['一、总体要求        略', false],
	['　　促进就业', false],
	['', false],
])('%j is a row of a table: %s', (line, expected) => {
	expect(isTableLine(line, { start: 0, end: line.length })).toBe(expected);
	// Looked at where it stands: what stands around it is none of it.
	expect(isTableLine(`\t${line}\t`, { start: 1, end: line.length + 1 })).toBe(expected);
});
