/** First digits of the SHA-256 of the bundle's `manifest.json` at the build (`vite.config.ts`); empty while developing. */
declare const __MANIFEST_DIGITS__: string;

/** Of a page that did not come: its address. */
interface NextFailure {
	readonly event: { readonly url: URL };
}

interface Window {
	/** Of `app.html`: says what a page is worth whose code failed, and waits for ever; of one that is alive, `nextFailed` decides. */
	readonly codeFailed: (failure: NextFailure & { readonly status: number }) => Promise<undefined> | undefined;
	/** Of `app.html`: whether the page's picture has the colours that the address asks for stands in `data-other-view`. */
	readonly judgePicture: () => void;
	/** Of a page that is alive, once it listens to the network: another page failed. Waits for ever where the network is away. */
	nextFailed?: ((failure: NextFailure) => Promise<undefined>) | undefined;
}
