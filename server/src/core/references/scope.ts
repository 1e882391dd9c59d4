import type { Item } from '../outline/model';
import type { ItemParagraph } from './itemParagraphs';

/** An item, or a paragraph (款): what a reference means, or where its next step is taken. */
export type Scope =
	| { readonly item: Item; readonly paragraph?: undefined }
	/** `item` is `undefined` in a lead or a tail. */
	| { readonly item: Item | undefined; readonly paragraph: ItemParagraph };
