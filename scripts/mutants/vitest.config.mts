import { defineConfig } from 'vitest/config';

/** The unit tests that concern the part under trial; the script says which. */
export default defineConfig({
	test: {
		include: JSON.parse(process.env['POLICYDRAFT_MUTANT_TESTS'] ?? '[]'),
		testTimeout: 20_000,
		// What runs when a file is loaded is the same for all tests, unless it is changed itself: loading it once saves most of the time.
		isolate: process.env['POLICYDRAFT_MUTANT_STATIC'] === 'true',
	},
});
