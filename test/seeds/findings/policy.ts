import type { ExpectedFindings } from './expected';

export const POLICY: ExpectedFindings = {
	'policy-target-no-deadline': { '000': [71], '001': [60] },
	'policy-subsidy-no-amount': {
		'000': [37],
		'001': [32, 62, 92, 108],
		'002': [20, 24, 26],
		'003': [66],
		'004': [46, 107],
	},
};
