/** An element in which one kind of content-management system keeps the article. */
export interface ArticleContainer {
  /** The file's name. */
  readonly name: string;
  readonly selector: string;
  /** Bodies of pages in which the selector finds the article. */
  readonly examples: readonly string[];
  /** Bodies of pages in which the article is elsewhere, or in which there is none. */
  readonly counterExamples: readonly string[];
}
