import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		// The suites in test/e2e run inside a real VS Code; see test/e2e/run.mjs.
		exclude: ['test/e2e/**'],
		// A machine that does other things too takes its time; what must be fast measures itself.
		testTimeout: 20_000,
	},
});
