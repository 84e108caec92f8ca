package dk.almendata.consumption;

import java.util.Optional;

/** In which pipe the flow sensor sits. The colder water of the return pipe is heavier, so the same volume there is more heat. */
public enum SensorPosition {
    /** In the supply pipe (M-Bus device type 0x0C). */
    SUPPLY(0x0C),
    /** In the return pipe (M-Bus device type 0x04). */
    RETURN(0x04);

    private final int deviceType;

    SensorPosition(int deviceType) {
        this.deviceType = deviceType;
    }

    /**
     * What a meter on an M-Bus says of itself (consumption, 2.3).
     *
     * @param deviceType the device type of its telegrams
     * @return the position, empty if the type is none of the two kinds of heat meter
     */
    public static Optional<SensorPosition> ofDeviceType(int deviceType) {
        for (SensorPosition position : values()) {
            if (position.deviceType == deviceType) {
                return Optional.of(position);
            }
        }
        return Optional.empty();
    }
}
