/** The day by the machine's clock and in its time zone: `2026-11-23`. */
export function localDay(now: Date = new Date()): string {
	const pad = (value: number): string => String(value).padStart(2, '0');
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
