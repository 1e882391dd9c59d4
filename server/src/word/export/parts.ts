/** The parts of a Word document that are the same in every export. */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** By the id of their relation. */
const RELATED = {
	rStyles: 'styles',
	rSettings: 'settings',
	rFonts: 'fontTable',
	rComments: 'comments',
	rOdd: 'footerOdd',
	rEven: 'footerEven',
};

export const PARTS: Readonly<Record<string, string>> = {
	'[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${Object.values(
		RELATED,
	)
		.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kindOf(name)}+xml"/>`)
		.join('')}</Types>`,
	'_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
	'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${Object.entries(RELATED)
		.map(([id, name]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kindOf(name)}" Target="${name}.xml"/>`)
		.join('')}</Relationships>`,
};

function kindOf(name: string): string {
	return name.startsWith('footer') ? 'footer' : name;
}

/**
 * 3号仿宋, 28.95 pt a line, blanks and punctuation as wide as everything else, whatever the program thinks better.
 * LibreOffice 7.4 takes `overflowPunct` for its opposite, and loses a mark that it lets stand beyond the edge: so it is on,
 * as Word has it by itself. The language of Latin text is English: in Chinese LibreOffice breaks lines within numbers.
 */
export const STYLES = `${HEAD}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312" w:hint="eastAsia"/><w:spacing w:val="-5"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:wordWrap w:val="1"/><w:topLinePunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:overflowPunct w:val="1"/></w:pPr></w:style></w:styles>`;

export const SETTINGS = `${HEAD}<w:settings ${WORD}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** What stands in where a font is not installed. */
export const FONT_TABLE = `${HEAD}<w:fonts ${WORD}>${[
	['方正小标宋简体', '方正小标宋_GBK,华文中宋,宋体,SimSun'],
	['仿宋_GB2312', '仿宋,FangSong'],
	['楷体_GB2312', '楷体,KaiTi'],
	['黑体', 'SimHei'],
	['宋体', 'SimSun'],
]
	.map(
		([name, others]) =>
			`<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
	)
	.join('')}</w:fonts>`;

/** `— 1 —` in 4号宋体, a cell from the outer edge. */
function footer(align: 'left' | 'right'): string {
	const font =
		'<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:hint="eastAsia"/><w:spacing w:val="0"/><w:sz w:val="28"/></w:rPr>';
	const run = (content: string): string => `<w:r>${font}${content}</w:r>`;
	return `${HEAD}<w:ftr ${WORD}><w:p><w:pPr><w:spacing w:line="280" w:lineRule="exact"/><w:ind w:${align}="280"/><w:jc w:val="${align}"/></w:pPr>${run('<w:t xml:space="preserve">— </w:t>')}${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run('<w:t>1</w:t>')}${run('<w:fldChar w:fldCharType="end"/>')}${run('<w:t xml:space="preserve"> —</w:t>')}</w:p></w:ftr>`;
}

export const FOOTERS: Readonly<Record<string, string>> = {
	'word/footerOdd.xml': footer('right'),
	'word/footerEven.xml': footer('left'),
};
