/** Fewer letters than this are a name or a code, unless they say how much. */
const SHORTEST = 25;
const AMOUNT = /\d\s?(?:%|€|ETP|postes?|médiateurs?|structures?)/;

/** What is added to the text that a reader copies from a page of made-up figures; `undefined` where nothing is. */
export function withNote(text: string, note: string): string | undefined {
	const short = text.trim().length < SHORTEST && !AMOUNT.test(text);
	return short || text.includes(note) ? undefined : `${text}\n\n${note}`;
}

/** The note of a site. */
export const demonstrationNote = (title: string) =>
	`${title}\u202F: données de démonstration, postes fictifs.`;

/** Puts the note into what is copied from the page; fields keep what is theirs. */
export function addNote(event: ClipboardEvent, note: string): void {
	const { target } = event;
	if (event.defaultPrevented || (target instanceof Element && target.closest('input, textarea'))) return;
	const text = withNote(document.getSelection()?.toString() ?? '', note);
	if (text === undefined) return;
	event.clipboardData?.setData('text/plain', text);
	event.preventDefault();
}
