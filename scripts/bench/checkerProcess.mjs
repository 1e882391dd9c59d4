// One checker in a process of its own: beside others it would be measured in the garbage that they left. Told its name and
// where it is installed, it says that it is ready; told texts, it answers with the lines it speaks of and how long it took.
import { ownChecks } from './ownCheck.mjs';
import { LAWTEXT, loadLawtext, loadPeer } from './peers.mjs';

const [name, folder] = process.argv.slice(2);
const check = await load();
process.send({ ready: check !== undefined });
process.on('message', async ({ text, runs, quick = Number.POSITIVE_INFINITY, warmUp = 0 }) => {
	// A program that has waited for the others has lost what its engine had made fast.
	const warm = performance.now() + warmUp * 1000;
	while (performance.now() < warm) {
		await check(text);
	}
	const times = [];
	let lines = [];
	do {
		const start = performance.now();
		lines = await check(text);
		times.push(performance.now() - start);
	} while (times.length < runs && times.at(-1) < quick);
	process.send({ times, lines: Array.isArray(lines) ? lines : [] });
});

async function load() {
	try {
		return name === LAWTEXT ? await loadLawtext(folder) : ((await ownChecks())[name] ?? (await loadPeer(name, folder)));
	} catch (error) {
		console.error(`${name} is left out: ${error instanceof Error ? error.message : error}`);
		return undefined;
	}
}
