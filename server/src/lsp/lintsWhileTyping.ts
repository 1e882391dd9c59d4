import type { Settings } from '../core/settings/settings';
import type { Draft } from './draft';

/** Whether a draft is checked at every change: a draft that was never saved always is. */
export function lintsWhileTyping(draft: Draft, settings: Settings): boolean {
	return draft.isUntitled || settings.lintRun === 'onType';
}
