import { describe, expect, it } from 'vitest';
import { decide } from '../../scripts/lib/debianPackages.mjs';
import { isCurrent } from '../../scripts/lib/dependencies.mjs';
import { vscodeEnvironment } from '../../scripts/lib/vscodeEnvironment.mjs';
import { chooseHost } from '../e2e/harness/chooseHost.mjs';

describe('Debian packages', () => {
	const debian = { missing: ['chromium'], hasApt: true, isRoot: true };

	it('are installed only where they are missing and where that asks nobody', () => {
		expect(decide(debian).action).toBe('install');
		expect(decide({ ...debian, missing: [] }).action).toBe('nothing');
		expect(decide({ missing: [], hasApt: false, isRoot: false }).action).toBe('nothing');
	});

	it('are refused with a reason that says what to do', () => {
		expect(decide({ ...debian, isRoot: false })).toMatchObject({
			action: 'refuse',
			reason: expect.stringContaining('sudo apt-get install chromium'),
		});
		expect(decide({ ...debian, hasApt: false })).toMatchObject({
			action: 'refuse',
			reason: expect.stringContaining('no apt-get'),
		});
	});
});

describe('the dependencies', () => {
	it('are current until package-lock.json changes after their install', () => {
		expect(isCurrent(1, 2)).toBe(true);
		expect(isCurrent(2, 1)).toBe(false);
		expect(isCurrent(1, undefined)).toBe(false);
	});
});

describe('the VS Code for the tests', () => {
	const server = { wish: undefined, platform: 'linux', hasDisplay: false, hasInstalled: false };

	it('is one for the browser where there is no screen, even if a desktop one is installed', () => {
		expect(chooseHost(server)).toEqual(['browser']);
		expect(chooseHost({ ...server, hasInstalled: true })).toEqual(['browser']);
	});

	it('is a desktop one where there is a screen, and the browser’s where that cannot be had', () => {
		expect(chooseHost({ ...server, hasDisplay: true })).toEqual(['downloaded', 'browser']);
		expect(chooseHost({ ...server, platform: 'darwin', hasInstalled: true })).toEqual(['installed', 'browser']);
	});

	it('is the one that was asked for, and no other', () => {
		expect(chooseHost({ ...server, wish: 'desktop' })).toEqual(['downloaded']);
		expect(chooseHost({ ...server, hasDisplay: true, wish: 'browser' })).toEqual(['browser']);
		expect(() => chooseHost({ ...server, wish: 'phone' })).toThrow('phone');
	});

	it('does not take itself for a part of the VS Code whose terminal it is started from', () => {
		const env = { PATH: '/bin', VSCODE_IPC_HOOK_CLI: '/tmp/x', ELECTRON_RUN_AS_NODE: '1', POLICYDRAFT_E2E_PASS: 'x' };
		expect(vscodeEnvironment(env)).toEqual({ PATH: '/bin', POLICYDRAFT_E2E_PASS: 'x' });
	});
});
