package dk.almendata.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Whose a key is. Immutable. */
final class Keys {

    private final List<SandboxRecipient> recipients;

    Keys(List<SandboxRecipient> recipients) {
        this.recipients = List.copyOf(recipients);
    }

    /** The time it takes does not tell how much of a wrong key is right, nor whose a right one is. */
    Optional<SandboxRecipient> ownerOf(String key) {
        byte[] found = key.getBytes(StandardCharsets.UTF_8);
        Optional<SandboxRecipient> owner = Optional.empty();
        for (SandboxRecipient recipient : recipients) {
            if (MessageDigest.isEqual(found, recipient.apiKey().getBytes(StandardCharsets.UTF_8))) {
                owner = Optional.of(recipient);
            }
        }
        return owner;
    }
}
