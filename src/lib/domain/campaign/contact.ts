/** How to reach a structure: what is shown, and where it leads. */
export interface ContactLink {
	readonly text: string;
	readonly href: string;
}

const PAGE = /^https?:\/\/[^\s/@]+\.[^\s/@]{2,}(?:\/\S*)?$/i;
/** Ten digits from 0, or nine after +33: with spaces, points or hyphens between them. */
const PHONE = /^(?:\+33[\s.-]?|0)[1-9](?:[\s.-]?\d{2}){4}$/;

/** A page or a French telephone number as a link; `undefined` for anything else, such as a person’s address. */
export function contactLink(contact: string): ContactLink | undefined {
	if (PAGE.test(contact)) return { text: new URL(contact).hostname.replace(/^www\./, ''), href: contact };
	if (!PHONE.test(contact)) return undefined;
	const digits = contact.replace(/^0/, '+33').replace(/[^+\d]/g, '');
	return { text: contact.replace(/[.-]/g, ' '), href: `tel:${digits}` };
}

/** A mobile number is most often a person’s. */
export const isMobile = (contact: string): boolean => /^(?:0|\+33[\s.-]?)[67]/.test(contact);
