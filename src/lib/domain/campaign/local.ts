/** A campaign that a reader has loaded from a file of their own: it never leaves their device. */
const PREFIX = 'local-';

export const isLocal = (campaign: string | undefined) => campaign?.startsWith(PREFIX) ?? false;

/** Said of a link to a list that this device does not have, or has no more. */
export const LOCAL_ELSEWHERE =
	'Ce lien montre une liste de postes qui n’est pas sur cet appareil, ou n’y est plus\u202F: la dernière campagne publiée est affichée à la place.';

/** Said of a link to the list of this device, where what is kept of it cannot be read. */
export const LOCAL_UNREADABLE =
	'La liste de postes gardée sur cet appareil ne peut plus être lue\u202F: la dernière campagne publiée est affichée à la place. La page «\u202FCharger vos postes\u202F» permet de l’enregistrer avant de l’effacer.';

/** The month that the identifier of such a campaign gives. */
export const localMonth = (campaign: string) => campaign.slice(PREFIX.length);

/** Its identifier and its name, from the month that it describes (`2026-12`). */
export const localCampaign = (month: string) => ({
	id: PREFIX + month,
	label: `vos postes, ${month} (sur cet appareil)`
});
