import { render } from './table.mjs';

/** docs/bench.md, from what docs/bench.json holds. */
export function page({ machine, parts }) {
	const bodies = parts.map(({ name, title, tables }) => {
		const body = tables.length === 0 ? 'What it needs is not on this machine.\n' : tables.map(render).join('\n');
		return `## ${title}\n\n\`npm run bench -- ${name}\`\n\n${body}`;
	});
	return `# Bench\n\nWritten by \`npm run bench\`, each part in one run, on: ${machine}. A figure of milliseconds says more about the machine than about the code; what was measured side by side can be compared.\n\n${bodies.join('\n')}`;
}
