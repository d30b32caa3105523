package org.hiroba.core.media.picture;

/** The bytes are no picture that can be shown, or one of a size that would harm. */
public final class BadPictureException extends Exception {
    private final boolean tooManyPixels;

    private BadPictureException(String message, boolean tooManyPixels, Throwable cause) {
        super(message, cause);
        this.tooManyPixels = tooManyPixels;
    }

    static BadPictureException broken(Throwable cause) {
        return new BadPictureException("Cannot be decoded: " + cause, false, cause);
    }

    static BadPictureException broken(String message) {
        return broken(new IllegalArgumentException(message));
    }

    static BadPictureException tooManyPixels(long width, long height) {
        return new BadPictureException(width + " x " + height + " pixels", true, new IllegalArgumentException());
    }

    /** Whether it is the size, and not the bytes, that is wrong. */
    public boolean isTooManyPixels() {
        return tooManyPixels;
    }
}
