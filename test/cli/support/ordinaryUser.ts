/**
 * Runs something as a user whom permissions bind: the superuser, as whom tests run in many containers, may read and write
 * everything. Where the machine does not let it step down, it stays what it is; ask `isBound` what to expect.
 */
export async function asOrdinaryUser<T>(run: (isBound: boolean) => Promise<T>): Promise<T> {
	if (process.geteuid?.() !== 0) {
		return run(process.platform !== 'win32');
	}
	try {
		process.seteuid?.(NOBODY);
	} catch {
		return run(false);
	}
	try {
		return await run(true);
	} finally {
		process.seteuid?.(0);
	}
}

const NOBODY = 65534;
