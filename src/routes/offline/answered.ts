/** A map that has not answered by then has failed: its page says so. */
const AT_LATEST_MS = 30_000;

/** Whether the page is loaded and its map, if it has one, answers: what could wait may come. */
export const answered = (): boolean =>
	document.readyState === 'complete' &&
	(!document.getElementById('carte') ||
		performance.getEntriesByName('maillage:answers').length > 0 ||
		performance.now() > AT_LATEST_MS);
