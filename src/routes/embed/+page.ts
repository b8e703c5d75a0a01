/** A picture and one small script: the site's own code would weigh more than both. */
export const csr = false;
