package dev.rejoinder.transfer.wordpress;

import java.util.ArrayList;
import java.util.List;

/**
 * A term that an item has.
 *
 * @param slug empty where the file gives only the name
 */
record WxrTermUse(String taxonomy, String slug, String name) {
    static WxrTermUse of(String domain, String nicename, String name) {
        String taxonomy = switch (domain) {
            case "" -> "category";
            case "tag" -> "post_tag"; // so called in version 1.0
            default -> domain;
        };
        return new WxrTermUse(taxonomy, WxrSlugs.legible(nicename.strip()), name.strip());
    }

    /** Version 1.0 has each term twice, the first time without its slug for other readers of RSS. */
    static List<WxrTermUse> withoutEchoes(List<WxrTermUse> uses) {
        List<WxrTermUse> kept = new ArrayList<>();
        for (WxrTermUse use : uses) {
            boolean echo = use.slug.isEmpty() && uses.stream().anyMatch(use::echoes);
            if (!echo && !kept.contains(use)) {
                kept.add(use);
            }
        }
        return List.copyOf(kept);
    }

    private boolean echoes(WxrTermUse whole) {
        return !whole.slug.isEmpty() && whole.taxonomy.equals(taxonomy) && whole.name.equals(name);
    }
}
