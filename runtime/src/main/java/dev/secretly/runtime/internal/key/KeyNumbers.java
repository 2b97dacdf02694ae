package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.math.BigInteger;
import java.security.Key;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;

/** Checks that the numbers of a key fit together. The JDK reads any numbers, and fails when the key is used. */
final class KeyNumbers {

    /** What the JDK allows for RSA. A signature with longer numbers takes minutes. */
    private static final int MOST_BITS = 16_384;

    private KeyNumbers() {}

    /** Checks a private or public key. */
    static void check(Key key) throws ContentException {
        boolean isFine = true;
        if (key instanceof RSAPrivateCrtKey rsa) {
            isFine = isFine(rsa);
        } else if (key instanceof ECPrivateKey ofCurve) {
            isFine = ofCurve.getS().signum() > 0
                    && ofCurve.getS().compareTo(ofCurve.getParams().getOrder()) < 0;
        } else if (key instanceof ECPublicKey ofCurve) {
            isFine = isOnCurve(ofCurve.getW(), ofCurve.getParams());
        } else if (key instanceof DSAKey dsa) {
            isFine = dsa.getParams() == null || dsa.getParams().getP().bitLength() <= MOST_BITS;
        }
        if (!isFine) {
            throw new ContentException(Kind.DAMAGED);
        }
    }

    /** RFC 8017, section 3.2. */
    private static boolean isFine(RSAPrivateCrtKey key) {
        BigInteger p = key.getPrimeP();
        BigInteger q = key.getPrimeQ();
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        boolean arePositive =
                p1.signum() > 0 && q1.signum() > 0 && key.getModulus().bitLength() <= MOST_BITS;
        return arePositive
                && p.multiply(q).equals(key.getModulus())
                && key.getPrivateExponent().mod(p1).equals(key.getPrimeExponentP())
                && key.getPrivateExponent().mod(q1).equals(key.getPrimeExponentQ())
                && isOne(key.getCrtCoefficient().multiply(q), p)
                && isOne(key.getPublicExponent().multiply(key.getPrimeExponentP()), p1)
                && isOne(key.getPublicExponent().multiply(key.getPrimeExponentQ()), q1);
    }

    private static boolean isOne(BigInteger number, BigInteger modulus) {
        return number.mod(modulus).equals(BigInteger.ONE);
    }

    /** Whether y² = x³ + ax + b, on the curves over prime fields, which are all that the JDK has. */
    private static boolean isOnCurve(ECPoint point, ECParameterSpec parameters) {
        EllipticCurve curve = parameters.getCurve();
        if (!(curve.getField() instanceof ECFieldFp field)) {
            return true;
        }
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        if (x == null || y == null) {
            return false;
        }
        BigInteger right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB());
        return y.multiply(y).subtract(right).mod(field.getP()).signum() == 0;
    }
}
