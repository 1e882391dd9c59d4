/** Where the command line writes and reads, and what day it is, so that a test can stand in for it. */
export interface Console {
	readonly out: (text: string) => void;
	readonly error: (line: string) => void;
	/** `2026-11-23`. */
	readonly today: () => string;
	readonly readInput: () => Promise<Uint8Array>;
	/** What it writes on: how wide a terminal is, whether colours are wanted. */
	readonly screen: { readonly color: boolean; readonly columns: number };
}

/** Exit statuses of every command. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

/** The name under which standard input is reported. */
export const STDIN = '<stdin>';
