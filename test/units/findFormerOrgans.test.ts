import { describe, expect, it } from 'vitest';
import { createSourceText } from '../../server/src/core/text/sourceText';
import { findFormerOrgans } from '../../server/src/core/units/findFormerOrgans';
import { readMarked } from '../support/marked';

function find(text: string) {
	return findFormerOrgans(createSourceText(text), { start: 0, end: text.length });
}

describe('findFormerOrgans', () => {
	it.each([
		'由«市扶贫办»牵头,«市工商局»配合。',
		'«聊城市环境保护局»负责监测。',
		'(责任单位:市财政局、«市地方金融监管局»、«聊城银保监分局»、«人行聊城市中心支行»等)',
		'«抚州银保监分局»、«州银保监局»、«江西银保监局»和«银保监会»',
		'«州政府金融办»会同«州政府法制办»',
		'报«国务院扶贫办»备案,抄送«国家旅游局»。',
		'«市卫生和计划生育委员会»、«市卫计委»',
		'各«县扶贫办»',
		'市商务局、«旅游局»要',
		'«太原市扶贫办»',
		'«中国人民银行南宁中心支行»、«人行武汉分行»、«人行营业管理部»',
		'«市国税局»和«市地税局»',
	])('%s', (marked) => {
		const { text, spans } = readMarked(marked);
		expect(find(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(
			spans.map((span) => text.slice(span.start, span.end)),
		);
		expect(find(text).map(({ span }) => span)).toEqual(spans);
	});

	it.each([
		'原市扶贫办、原聊城市环保局的职责',
		'市文化和旅游局、市自然资源和规划局、市粮食和物资储备局',
		'农业部门、卫生部门、文化部门和旅游部门',
		'市政务服务和大数据局、市大数据中心',
		'县城乡规划委员会',
		'教育文化旅游局',
		'市规划委员会办公室主任',
		'人民银行济宁市分行、聊城金融监管分局',
		'州农村农业局',
		'农村工作委员',
		'',
	])('finds none in %j', (text) => {
		expect(find(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([]);
	});

	it('looks only where it is told', () => {
		const text = '市扶贫办、市工商局、市环保局';
		expect(findFormerOrgans(createSourceText(text), { start: 5, end: 9 })).toMatchObject([
			{ span: { start: 5, end: 9 } },
		]);
	});

	it('is linear', () => {
		const started = performance.now();
		find('市'.repeat(400_000));
		find('人行'.repeat(200_000));
		find('市扶贫办'.repeat(100_000));
		expect(performance.now() - started).toBeLessThan(5_000);
	});
});
