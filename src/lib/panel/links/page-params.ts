import { browser } from '$app/environment';
import { page } from '$app/state';

/** The query of the address, which follows it; empty while a page is rendered on a server, where there is none. */
export const pageParams = (): URLSearchParams => (browser ? page.url.searchParams : new URLSearchParams());
