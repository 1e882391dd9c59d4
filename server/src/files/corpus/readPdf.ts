import { getDocumentProxy } from 'unpdf';

/** A line of a page: where it begins and what it says. */
interface PdfLine {
	readonly left: number;
	readonly size: number;
	readonly text: string;
}

/**
 * The text layer of a PDF as paragraphs: lines that go on where the one before ended are joined, page numbers left out. A
 * scanned PDF has no text layer and is refused.
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
	const lines = await readLines(bytes);
	if (lines.length === 0) {
		throw new Error('没有文字层（可能是扫描件）');
	}
	const margin = leftMargin(lines);
	const paragraphs: string[] = [];
	let before: PdfLine | undefined;
	for (const line of lines) {
		const { left, size, text } = line;
		const ended = before === undefined || /[。：:]$/.test(before.text) || Math.abs(before.size - size) > size / 10;
		const goesOn = !ended && left - margin < size;
		before = line;
		if (goesOn && !/^[一二三四五六七八九十]+、|^[（(]/.test(text)) {
			paragraphs.push(`${paragraphs.pop()}${text}`);
		} else {
			paragraphs.push(text);
		}
	}
	return paragraphs.join('\n');
}

async function readLines(bytes: Uint8Array): Promise<readonly PdfLine[]> {
	const lines: PdfLine[] = [];
	try {
		const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
		for (let number = 1; number <= document.numPages; number++) {
			const { items } = await (await document.getPage(number)).getTextContent();
			let line: { left: number; size: number; text: string } | undefined;
			for (const item of items) {
				if (!('str' in item)) {
					continue;
				}
				line ??= { left: Number(item.transform[4]), size: item.height, text: '' };
				line.text += item.str;
				line.size = Math.max(line.size, item.height);
				if (item.hasEOL) {
					addLine(lines, line);
					line = undefined;
				}
			}
			addLine(lines, line);
		}
	} catch {
		throw new Error('不是 PDF，或已损坏、加密');
	}
	return lines;
}

function addLine(lines: PdfLine[], line: PdfLine | undefined): void {
	const text = plainCharacters(line?.text ?? '')
		.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
		.trim();
	if (line !== undefined && text !== '' && !/^[—－-]* *\d+ *[—－-]*$/.test(text)) {
		lines.push({ ...line, text });
	}
}

/** Where most lines begin. */
function leftMargin(lines: readonly PdfLine[]): number {
	const counts = new Map<number, number>();
	for (const { left } of lines) {
		const at = Math.round(left);
		counts.set(at, (counts.get(at) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/**
 * Fonts give their glyphs the code of a radical where a character looks the same, and the text layer then has ⼈ for 人. Of
 * the radicals with a number Unicode knows the character; of those of the supplement these are the ones that are characters.
 */
function plainCharacters(text: string): string {
	return text
		.replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'))
		.replace(/[\u2e80-\u2ef3]/g, (radical) => SUPPLEMENT.get(radical) ?? radical);
}

const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
	[
		'⺀冫⺁厂⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢水',
		'⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺲罒⺳罓⺵羊⺶羊⺷羊⺹老⺺聿⺼月⺽臼⺾艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角',
		'⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨',
		'⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟',
	]
		.join('')
		.match(/../gu)
		?.map((pair) => [...pair] as [string, string]),
);
