/** Said to the page when a published file is not there, or no longer: a new version may be. */
export const FILE_GONE = 'maillage:file-gone';

export function sayFileGone(): void {
	if (typeof dispatchEvent === 'function') dispatchEvent(new Event(FILE_GONE));
}
