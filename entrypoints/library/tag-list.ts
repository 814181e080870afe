import * as z from 'zod/mini';
import type { TagRecord } from '../../lib/model/library';

const FORMAT = 'notice-annotator-tags';

const tagList = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  tags: z.array(
    z.object({
      name: z.string().check(z.minLength(1), z.maxLength(200)),
      color: z.string().check(z.regex(/^#[\da-f]{6}$/iu)),
      description: z.string(),
    }),
  ),
});

export type ListedTag = z.infer<typeof tagList>['tags'][number];

/** A team's tags as a file: names, colours, descriptions. */
export const writeTagList = (tags: readonly TagRecord[]): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      version: 1,
      tags: tags.map(({ name, color, description }) => ({ name, color, description })),
    },
    null,
    2,
  )}\n`;

/** The tags of a file, null when it is no tag list. */
export function readTagList(text: string): ListedTag[] | null {
  try {
    const parsed = tagList.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.tags : null;
  } catch {
    return null;
  }
}
