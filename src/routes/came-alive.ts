/** The code of the page has taken it over: what `app.html` says in its place goes, if it has begun to. */
export function cameAlive(): void {
	const { dataset } = document.documentElement;
	dataset.live = '';
	delete dataset.sansCode;
	document.getElementById('sans-code')?.remove();
}
