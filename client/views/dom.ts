/** An element with its attributes and its content. Texts stay texts: nothing is ever parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string | undefined>> = {},
	...content: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined) {
			made.setAttribute(key, value);
		}
	}
	made.append(...content.filter((each) => each !== undefined));
	return made;
}

/** A button that a keyboard reaches; `label` is what a screen reader says where the text alone says too little. */
export function button(text: string, action: () => void, label?: string): HTMLButtonElement {
	const made = element('button', { type: 'button', 'aria-label': label }, text);
	made.addEventListener('click', action);
	return made;
}

/** Shows `content` in place of what the page showed. */
export function show(...content: readonly (Node | undefined)[]): void {
	document.getElementById('root')?.replaceChildren(...content.filter((each) => each !== undefined));
}
