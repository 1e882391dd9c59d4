import { Uri, type Webview } from 'vscode';

/** What a view is made of: a script and a style sheet of ours in `dist/views`, nothing else. */
export interface Page {
	readonly extensionUri: Uri;
	/** The name of both files. */
	readonly name: string;
	readonly title: string;
	/** The language of its texts, for screen readers. */
	readonly language: string;
}

/** What a view may load: its own files. */
export function viewOptions(extensionUri: Uri): { readonly enableScripts: true; readonly localResourceRoots: Uri[] } {
	return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist', 'views')] };
}

/** The page of a view. Its policy admits no source but these two files: no inline script, no picture, no network. */
export function renderPage(webview: Webview, { extensionUri, name, title, language }: Page): string {
	const file = (kind: string): string =>
		webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'views', `${name}.${kind}`)).toString();
	const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource};`;
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('css')}">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main id="root"></main>
<script src="${file('js')}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
