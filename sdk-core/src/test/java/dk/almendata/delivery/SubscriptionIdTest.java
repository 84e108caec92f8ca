package dk.almendata.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubscriptionIdTest {

    @Test
    void order_isThatOfNumbers_andOtherTextsFollow() {
        List<SubscriptionId> ids = Stream.of("b", "10", "A-1", "2", "a", "1", "100", "9")
                .map(SubscriptionId::of)
                .sorted()
                .toList();

        assertThat(ids).extracting(SubscriptionId::text).containsExactly("1", "2", "9", "10", "100", "A-1", "a", "b");
    }

    @Test
    void order_agreesWithEquality() {
        for (String one : List.of("1", "01", "001", "1a", "a1")) {
            for (String other : List.of("1", "01", "001", "1a", "a1")) {
                SubscriptionId left = SubscriptionId.of(one);
                SubscriptionId right = SubscriptionId.of(other);
                assertThat(left.compareTo(right) == 0).isEqualTo(left.equals(right));
                assertThat(Integer.signum(left.compareTo(right))).isEqualTo(-Integer.signum(right.compareTo(left)));
            }
        }
    }
}
