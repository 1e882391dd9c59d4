/**
 * The user settings of a VS Code that shows this extension and nothing else: no questions, no advice, no telemetry.
 * Looks and editing are left as they come on a desktop, since that is what most people see.
 * @param {{ trusted: boolean }} options whether folders open trusted; otherwise they open in restricted mode
 * @returns {Record<string, unknown>}
 */
export function vscodeSettings({ trusted }) {
	return {
		'security.workspace.trust.enabled': !trusted,
		'security.workspace.trust.startupPrompt': 'never',
		'telemetry.telemetryLevel': 'off',
		'workbench.enableExperiments': false,
		'workbench.startupEditor': 'none',
		'workbench.tips.enabled': false,
		'workbench.welcomePage.walkthroughs.openOnInstall': false,
		'update.mode': 'none',
		'update.showReleaseNotes': false,
		'extensions.autoCheckUpdates': false,
		'extensions.autoUpdate': false,
		'extensions.ignoreRecommendations': true,
		'git.openRepositoryInParentFolders': 'never',
		'files.hotExit': 'off',
		// In the browser VS Code saves by itself after a second unless it is told not to; on a desktop it does not.
		'files.autoSave': 'off',
	};
}
