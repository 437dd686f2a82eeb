package mlsd.metrics;

/// A rectangle in an image, from its upper left corner; in pixels or in shares of the image, edges as real numbers.
public record Box(double x, double y, double width, double height) {
    /// Checks that the sides are not negative.
    public Box {
        if (!(width >= 0 && height >= 0 && Double.isFinite(x + y + width + height))) {
            throw new IllegalArgumentException("a box needs finite numbers and sides of 0 or more, but came as x=" + x
                    + ", y=" + y + ", width=" + width + ", height=" + height + ": give a corner and sides");
        }
    }

    /// The box of whole pixels, the last column and row included, as PASCAL VOC counts: from pixel 0 to pixel 1
    /// is 2 wide.
    public static Box ofPixels(double left, double top, double right, double bottom) {
        return new Box(left, top, right - left + 1, bottom - top + 1);
    }

    /// Width times height.
    public double area() {
        return width * height;
    }
}
