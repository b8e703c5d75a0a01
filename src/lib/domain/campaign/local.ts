/** A campaign that a reader has loaded from a file of their own: it never leaves their device. */
const PREFIX = 'local-';

export const isLocal = (campaign: string | undefined) => campaign?.startsWith(PREFIX) ?? false;

/** Said of a link to a list that this device does not have. */
export const LOCAL_ELSEWHERE =
	'Ce lien montre une liste de postes chargée sur un autre appareil, où elle reste\u202F: la dernière campagne publiée est affichée à la place.';

/** Its identifier and its name, from the month that it describes (`2026-12`). */
export const localCampaign = (month: string) => ({
	id: PREFIX + month,
	label: `vos postes, ${month} (sur cet appareil)`
});
