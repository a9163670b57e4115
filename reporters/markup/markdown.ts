/** A text that stands in Markdown as it is: nothing in it is markup, and no tag. */
export const markdownText = (text: string) => text.replace(/[\\`*_[\]<>|]/g, '\\$&');
