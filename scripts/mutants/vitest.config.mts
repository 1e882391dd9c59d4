import { defineConfig } from 'vitest/config';

/** The unit tests that concern the part under trial; the script says which. */
export default defineConfig({
	test: { include: JSON.parse(process.env['POLICYDRAFT_MUTANT_TESTS'] ?? '[]'), testTimeout: 20_000 },
});
