/**
 * Version of the definitions that the figures follow (DOMAIN.md, the page « Méthode »): every file that leaves the
 * site says it. 2: missing FTE place by place, classes with a threshold, certainty over the variants.
 */
export const DEFINITIONS_VERSION = '2';
