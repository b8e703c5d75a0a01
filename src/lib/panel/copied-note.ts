/** Fewer letters than this are a name or a code: nobody takes them for a figure. */
const SHORTEST = 25;

/** What is added to the text that a reader copies from a page of made-up figures; `undefined` where nothing is. */
export function withNote(text: string, note: string): string | undefined {
	return text.trim().length < SHORTEST || text.includes(note) ? undefined : `${text}\n\n${note}`;
}

/** Puts the note into what is copied from the page; fields keep what is theirs. */
export function addNote(event: ClipboardEvent, note: string): void {
	const { target } = event;
	if (event.defaultPrevented || (target instanceof Element && target.closest('input, textarea'))) return;
	const text = withNote(document.getSelection()?.toString() ?? '', note);
	if (text === undefined) return;
	event.clipboardData?.setData('text/plain', text);
	event.preventDefault();
}
