package org.entente.space;

/// Vincenty's direct and inverse solutions on the WGS84 ellipsoid (Survey Review XXIII, 1975), good
/// to a millimetre over the distances tested. Angles in radians. Shares nothing with the code under
/// test.
final class Geodesic {
  private static final double A = 6378137.0;
  private static final double F = 1 / 298.257223563;
  private static final double B = A * (1 - F);

  private Geodesic() {}

  /// Longitude and latitude of the point at a distance and azimuth.
  static double[] direct(double lon, double lat, double azimuth, double metres) {
    double u1 = Math.atan((1 - F) * Math.tan(lat));
    double sigma1 = Math.atan2(Math.tan(u1), Math.cos(azimuth));
    double sinAlpha = Math.cos(u1) * Math.sin(azimuth);
    double cos2Alpha = 1 - sinAlpha * sinAlpha;
    double bigA = bigA(cos2Alpha);
    double sigma = metres / (B * bigA);
    for (int i = 0; i < 20; i++) {
      sigma = metres / (B * bigA) + deltaSigma(cos2Alpha, sigma, Math.cos(2 * sigma1 + sigma));
    }
    double cos2m = Math.cos(2 * sigma1 + sigma);
    double sinS = Math.sin(sigma);
    double cosS = Math.cos(sigma);
    double t = Math.sin(u1) * sinS - Math.cos(u1) * cosS * Math.cos(azimuth);
    double lat2 =
        Math.atan2(
            Math.sin(u1) * cosS + Math.cos(u1) * sinS * Math.cos(azimuth),
            (1 - F) * Math.hypot(sinAlpha, t));
    double lambda =
        Math.atan2(
            sinS * Math.sin(azimuth),
            Math.cos(u1) * cosS - Math.sin(u1) * sinS * Math.cos(azimuth));
    return new double[] {lon + lambda - turn(sinAlpha, cos2Alpha, sigma, cos2m), lat2};
  }

  /// Metres between two points that are not nearly opposite.
  static double distance(double lon1, double lat1, double lon2, double lat2) {
    double u1 = Math.atan((1 - F) * Math.tan(lat1));
    double u2 = Math.atan((1 - F) * Math.tan(lat2));
    double lambda = lon2 - lon1;
    for (int i = 0; ; i++) {
      double x = Math.cos(u2) * Math.sin(lambda);
      double y = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
      double sinS = Math.hypot(x, y);
      if (sinS == 0) {
        return 0;
      }
      double cosS = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
      double sigma = Math.atan2(sinS, cosS);
      double sinAlpha = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinS;
      double cos2Alpha = 1 - sinAlpha * sinAlpha;
      double cos2m = cos2Alpha == 0 ? 0 : cosS - 2 * Math.sin(u1) * Math.sin(u2) / cos2Alpha;
      double next = lon2 - lon1 + turn(sinAlpha, cos2Alpha, sigma, cos2m);
      if (Math.abs(next - lambda) < 1e-15 || i == 50) {
        return B * bigA(cos2Alpha) * (sigma - deltaSigma(cos2Alpha, sigma, cos2m));
      }
      lambda = next;
    }
  }

  private static double turn(double sinAlpha, double cos2Alpha, double sigma, double cos2m) {
    double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    return (1 - c)
        * F
        * sinAlpha
        * (sigma + c * Math.sin(sigma) * (cos2m + c * Math.cos(sigma) * (-1 + 2 * cos2m * cos2m)));
  }

  private static double u2(double cos2Alpha) {
    return cos2Alpha * (A * A - B * B) / (B * B);
  }

  private static double bigA(double cos2Alpha) {
    double u2 = u2(cos2Alpha);
    return 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
  }

  private static double deltaSigma(double cos2Alpha, double sigma, double cos2m) {
    double u2 = u2(cos2Alpha);
    double bigB = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
    double sinS = Math.sin(sigma);
    double cosS = Math.cos(sigma);
    double quarter =
        cosS * (-1 + 2 * cos2m * cos2m)
            - bigB / 6 * cos2m * (-3 + 4 * sinS * sinS) * (-3 + 4 * cos2m * cos2m);
    return bigB * sinS * (cos2m + bigB / 4 * quarter);
  }
}
