/**
 * Whether the word that ends at `end` goes on and is no name of an organ: 农业农村部|门, 卫生局|面, 法制办|公, 县政府|性融资担保.
 * 县商务局局长 does name the office, 县商务局长 does not.
 */
export function nameRunsOn(text: string, end: number): boolean {
	return RUNS_ON.test(text.slice(end - 1, end + 1));
}

const RUNS_ON = /部[门分队署位件属]|局[部势面限长]|委[员托派任书]|办[公理法事学好案结证税成]|[行会]长|府性/;
