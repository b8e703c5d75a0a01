/** Listeners that say whether a part of the page is pointed at or has the focus: what it may need is made ready. */
export const whenPointed = (tell: (pointed: boolean) => void) => ({
	onpointerenter: () => tell(true),
	onpointerleave: () => tell(false),
	onfocusin: () => tell(true),
	onfocusout: () => tell(false)
});
