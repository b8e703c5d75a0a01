/** Why a position could not be had, for the screen. */
const FAILURES: Readonly<Record<number, string>> = {
	1: 'La position n’a pas été partagée. Vous pouvez l’autoriser dans les réglages du navigateur, ou chercher votre commune par son nom.',
	2: 'La position n’a pas pu être trouvée. Vous pouvez chercher votre commune par son nom.',
	3: 'La position met trop de temps à venir. Réessayez, ou cherchez votre commune par son nom.'
};
const UNAVAILABLE =
	'Ce navigateur ne donne pas la position ici. Vous pouvez chercher votre commune par son nom.';
const INSECURE =
	'Un navigateur ne donne la position qu’en HTTPS, et ce site est ouvert en HTTP. Vous pouvez chercher votre commune par son nom.';

export type Located =
	| { readonly found: true; readonly at: { lng: number; lat: number } }
	| { readonly found: false; readonly why: string };

/** Asks the browser, and so the person, for a position. Nothing is sent anywhere. */
export function whereAmI(): Promise<Located> {
	return new Promise((resolve) => {
		// The browser would say that it was refused.
		if (!isSecureContext || !('geolocation' in navigator)) {
			resolve({ found: false, why: isSecureContext ? UNAVAILABLE : INSECURE });
			return;
		}
		navigator.geolocation.getCurrentPosition(
			({ coords }) => resolve({ found: true, at: { lng: coords.longitude, lat: coords.latitude } }),
			({ code }) => resolve({ found: false, why: FAILURES[code] ?? UNAVAILABLE }),
			{ timeout: 15_000, maximumAge: 60_000 }
		);
	});
}
