import {
	type CancellationToken,
	type DataTransfer,
	DocumentDropEdit,
	type DocumentDropEditProvider,
	DocumentDropOrPasteEditKind,
	type Position,
	type TextDocument,
	Uri,
	window,
} from 'vscode';
import type { ImportResult } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';
import type { ImportReport } from './importReport';
import { basename, isWordName } from './names';
import { readBytes, readDocument } from './readDocument';

export const WORD_DROP_KIND = DocumentDropOrPasteEditKind.Text.append('policyDraft', 'word');
/** From the explorer, and from other programs. */
export const WORD_DROP_TYPES = ['text/uri-list', 'files'];

/** A Word document that is dropped into a draft leaves its text there. */
export class WordDrop implements DocumentDropEditProvider {
	readonly #client: DraftClient;
	readonly #report: ImportReport;

	constructor(client: DraftClient, report: ImportReport) {
		this.#client = client;
		this.#report = report;
	}

	async provideDocumentDropEdits(
		_document: TextDocument,
		_position: Position,
		data: DataTransfer,
		token: CancellationToken,
	): Promise<DocumentDropEdit | undefined> {
		const dropped = await this.#read(data);
		if (dropped === undefined || token.isCancellationRequested) {
			return undefined;
		}
		const { name, result } = dropped;
		if (result.problem !== undefined) {
			void window.showErrorMessage(l10n.t('“{0}”不能导入：{1}', name, result.problem));
			return undefined;
		}
		this.#report.tell(name, result);
		// A snippet would take the text's dollar signs for its own; a string is inserted as it is.
		return new DocumentDropEdit(result.text, l10n.t('插入 Word 文档的正文'), WORD_DROP_KIND);
	}

	async #read(data: DataTransfer): Promise<{ readonly name: string; readonly result: ImportResult } | undefined> {
		const list = (await data.get('text/uri-list')?.asString()) ?? '';
		const uri = list
			.split(/\r?\n/)
			.filter((line) => line !== '' && !line.startsWith('#'))
			.map((line) => Uri.parse(line))
			.find((each) => isWordName(basename(each)));
		if (uri !== undefined) {
			const result = await readDocument(this.#client, uri);
			return result && { name: basename(uri), result };
		}
		for (const [, item] of data) {
			const file = item.asFile();
			if (file !== undefined && isWordName(file.name)) {
				const result = await readBytes(this.#client, file.name, await file.data());
				return result && { name: file.name, result };
			}
		}
		return undefined;
	}
}
