/** Where the browser keeps the reader's own list of posts. */
export const LOCAL_KEY = 'maillage:postes';

/** The text kept in this browser, if any; where storage is forbidden there is none. */
export function localText(): string | null {
	try {
		return localStorage.getItem(LOCAL_KEY);
	} catch {
		return null;
	}
}
