// `npm run screenshots`: takes the pictures of the READMEs from the real VS Code, with messages in Chinese.
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { cleanUp } from './lib/cleanup.mjs';
import { run } from './lib/processes.mjs';
import { temporaryFolder } from './lib/temporaryFolder.mjs';

const PICTURES = ['findings', 'quick-fix', 'hover', 'completion', 'tasks', 'preview'];

const folder = temporaryFolder('screenshots');
const env = { ...process.env, POLICYDRAFT_E2E_LOCALE: 'zh-cn', POLICYDRAFT_SCREENSHOTS: folder };
const build = await run(process.execPath, ['esbuild.mjs', '--tests'], { env });
const code = build || (await run(process.execPath, ['test/e2e/run.mjs', '--pass', 'trusted'], { env }));
if (code === 0) {
	for (const name of PICTURES) {
		await copyFile(path.join(folder, `${name}.png`), path.join('docs', 'images', `${name}.png`));
	}
}
await cleanUp();
process.exitCode = code;
