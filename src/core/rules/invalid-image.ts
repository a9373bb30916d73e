import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const invalidImage = defineRule({
  meta: {
    id: "invalid-image",
    description: "Require images that a format accepts",
    category: "schema",
    severity: "error",
    messages: {
      notInFormat: "{format} takes no images here: remove it.",
      notBase64:
        "{format} takes images as base64 in the record only (data:image/png;base64,…): embed it.",
      storage: "The address must be one of {storage}: {prefix}…",
      addressCharacters:
        "The address may have letters, digits, _, -, / and . only: rename the file.",
      mediaType: "{format} takes {types} only.",
      imagesAndVideo: "{format} takes images or a video in a record, not both.",
      tooManyVideos: "{format} takes one video in a record: remove the others.",
      marks:
        "The texts have {marks} marks for images, the record has {images} images: they must be as many.",
      notInUser: "Images may stand in user messages only, not in one of role {role}.",
      weighted: "{format} takes no images in a message with weight 1: leave the weight out.",
      url: "The image needs an http or https address, or a data URL.",
      dataType: "The image must be PNG, JPEG or WEBP in base64: data:image/png;base64,…",
      tooLarge: "The image is over 10 MB: scale it down.",
      tooMany: "The record has more than {limit} images: remove some, or split it.",
      detail: '"detail" must be "auto", "low" or "high".',
    },
  },
});
