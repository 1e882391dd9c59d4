import { damaged, ImportError } from './importError';

/** Refuses what is no archive at all, and says what it is and what to do instead. Names lie; the first bytes do not. */
export function refuseOtherFormats(bytes: Uint8Array): void {
	if (startsWith(bytes, 'PK')) {
		return;
	}
	if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) {
		throw refuseCompound(bytes);
	}
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
	const known = SIGNS.find(([sign]) => sign.test(head));
	throw known === undefined ? damaged() : new ImportError(known[1], known[2]);
}

/** Refuses an archive that holds something else. */
export function refuseOtherArchives(names: readonly string[]): void {
	const known = ARCHIVES.find(([sign]) => names.some((name) => sign.test(name)));
	if (known !== undefined) {
		throw new ImportError(known[1], known[2]);
	}
}

const SAVE_AS = '请用 Word 或 WPS 打开，另存为 .docx 再导入';
const SAVE_AS_ENGLISH = 'open it in Word or WPS and save it as .docx';

/** What an archive holds besides a Word document. */
const ARCHIVES: readonly (readonly [RegExp, string, string])[] = [
	[
		/^(?:.*\/)?OFD\.xml$/i,
		'这是 OFD 版式文件，没有段落和编号：请找来它的 Word 原稿，或在 OFD 阅读器里转换为 .docx 再导入',
		'this is an OFD file, which has no paragraphs: ask for the Word document, or convert it to .docx in an OFD reader',
	],
	[/^xl\/workbook\.xml$/i, '这是 Excel 表格，不是 Word 文档', 'this is an Excel workbook'],
	[/^ppt\/presentation\.xml$/i, '这是 PowerPoint 演示文稿，不是 Word 文档', 'this is a PowerPoint presentation'],
	[/^content\.xml$/i, `这是 OpenDocument（.odt）文档：${SAVE_AS}`, `this is an OpenDocument text: ${SAVE_AS_ENGLISH}`],
];

/** How files begin that are no archives. */
const SIGNS: readonly (readonly [RegExp, string, string])[] = [
	[
		/^%PDF-/,
		'这是 PDF，没有段落和编号：请找来它的 Word 原稿，或用 WPS 转换为 .docx 再导入',
		'this is a PDF, which has no paragraphs: ask for the Word document, or convert it to .docx',
	],
	[/^\{\\rtf/, `这是 RTF 文档：${SAVE_AS}`, `this is an RTF document: ${SAVE_AS_ENGLISH}`],
	[
		/progid="Word\.Document"|schemas\.microsoft\.com\/office\/(?:word\/2003|2006\/xmlPackage)/,
		`这是 XML 格式的 Word 文档：${SAVE_AS}`,
		`this is a Word document in a single XML file: ${SAVE_AS_ENGLISH}`,
	],
	[
		/^(?:\s|\xef\xbb\xbf)*<(?:!doctype\s+html|html|head|body)|^MIME-Version:/i,
		`这是网页格式的文档：${SAVE_AS}`,
		`this is a web page: ${SAVE_AS_ENGLISH}`,
	],
];

/** Files of the older Office, whose parts have names in UTF-16. */
function refuseCompound(bytes: Uint8Array): ImportError {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const has = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
	if (has('EncryptedPackage')) {
		return new ImportError(
			'这份文档设有打开密码：请在 Word 或 WPS 里取消密码再导入',
			'this document has a password: remove it in Word or WPS first',
		);
	}
	if (has('WordDocument')) {
		return new ImportError(
			`这是旧格式的 Word 或 WPS 文档（.doc、.wps）：${SAVE_AS}`,
			`this is a document in the old format of Word or WPS (.doc, .wps): ${SAVE_AS_ENGLISH}`,
		);
	}
	if (has('Workbook')) {
		return new ImportError('这是 Excel 表格，不是 Word 文档', 'this is an Excel workbook');
	}
	return new ImportError(`这不是 .docx 文档：${SAVE_AS}`, `this is no .docx: ${SAVE_AS_ENGLISH}`);
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
	return [...sign].every((character, i) => bytes[i] === character.charCodeAt(0));
}
