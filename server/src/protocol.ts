/** What client and server share beyond the protocol. The only server file that the client may import. */

/** Sent with `initialize`. */
export interface InitializationOptions {
	/** Whether the workspace is trusted; taken to be so where a client does not say. */
	readonly trusted: boolean;
	/** The display language, where the client knows better than `InitializeParams.locale`. */
	readonly locale: string;
}

/** A notification without parameters: the drafter trusts the workspace now. */
export const TRUST_GRANTED = 'policyDraft/trustGranted';
