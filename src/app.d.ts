/** First digits of the SHA-256 of the bundle's `manifest.json` at the build (`vite.config.ts`); empty while developing. */
declare const __MANIFEST_DIGITS__: string;

interface Window {
	/** Of `app.html`: says what a page is worth whose code failed, and waits for ever, unless it is alive or unknown. */
	readonly codeFailed: (failure: { readonly status: number }) => Promise<undefined> | undefined;
	/** Of a page that is alive, once it listens to the network: another page failed. Waits for ever where the network is away. */
	nextFailed?: (() => Promise<undefined>) | undefined;
}
