// Part of `npm run bench`: the memory of the server through a day at work: 100,000 random edits, requests and cancellations over
// 20 open drafts (those of `npm run soak`), in one go, the server never started anew. `npm run bench -- memory 20000` makes
// fewer.
import { soak } from '../soak/soak.mjs';
import { tell } from './table.mjs';

const edits = Number(process.argv[2] ?? 100_000);
const { requests, cancellations, memory } = await soak({
	program: 'dist/server.js',
	seeds: 'seeds',
	edits,
	undisturbed: true,
});
await tell({
	title: 'Memory after a day of edits',
	note: `${edits.toLocaleString('en')} random edits, ${requests.toLocaleString('en')} requests and ${cancellations.toLocaleString('en')} cancellations over 20 open drafts, as fast as they are answered; each eighth of them is an hour at work. Resident memory of the server, median of the hour.`,
	columns: ['', ...memory.hours.map((_, hour) => `hour ${hour + 1}`), 'last : first'],
	rows: [['MB', ...memory.hours, (memory.hours.at(-1) ?? 0) / (memory.hours[0] ?? 1)]],
});
