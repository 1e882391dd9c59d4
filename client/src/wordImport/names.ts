import type { Uri } from 'vscode';

/** Documents of office programs; those that cannot be read are named with what to do instead. */
export const WORD_EXTENSIONS = ['docx', 'docm', 'dotx', 'dotm', 'doc', 'wps', 'ofd'] as const;

export function basename(uri: Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

export function isWordName(name: string): boolean {
	const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
	return WORD_EXTENSIONS.some((each) => each === extension);
}
