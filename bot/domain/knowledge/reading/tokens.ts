const token = /\p{L}-\p{L}{2,}|\p{L}{1,4}-\p{N}[\p{L}\p{N}]*|[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/**
 * The words of a text as they stand. A hyphen parts ("Laptop-Austausch"), but for a single letter or a
 * number it belongs to: "E-Mail" and "CM-400" are one word.
 */
export function tokensOf(text: string): readonly string[] {
  return text.match(token) ?? [];
}
