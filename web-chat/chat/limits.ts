/** What the server takes, so that the page can say so before anything is sent. Lengths in UTF-16 code units, as it counts. */
export const textLimits = { accepted: 20_000, read: 2_000 } as const;

/** Files of one message, and the bytes of one file (Direct Line 3.0, "Send an activity with attachments": 4 MB). */
export const fileLimits = { files: 10, bytes: 4 * 1024 * 1024 } as const;

/** Which of the files can be sent along with those chosen before, and the first that cannot. */
export function acceptFiles(
  chosen: readonly File[],
  more: readonly File[],
): { readonly files: readonly File[]; readonly tooLarge: File | null; readonly tooMany: boolean } {
  const fitting = more.filter((file) => file.size <= fileLimits.bytes);
  const files = [...chosen, ...fitting];
  return {
    files: files.slice(0, fileLimits.files),
    tooLarge: more.find((file) => file.size > fileLimits.bytes) ?? null,
    tooMany: files.length > fileLimits.files,
  };
}
