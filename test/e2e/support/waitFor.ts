/** Waits until `probe` gives something true, and returns that; `what` completes the message "waited in vain for …". */
export async function waitFor<T>(
	probe: () => T | Thenable<T>,
	what: string,
	milliseconds = 10_000,
): Promise<Exclude<T, undefined | null | false>> {
	const end = Date.now() + milliseconds;
	for (;;) {
		const found = await probe();
		if (found) {
			return found as Exclude<T, undefined | null | false>;
		}
		if (Date.now() >= end) {
			throw new Error(`Waited ${milliseconds / 1000} seconds in vain for ${what}.`);
		}
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}
