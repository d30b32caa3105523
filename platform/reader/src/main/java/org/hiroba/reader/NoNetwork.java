package org.hiroba.reader;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** No library here gets a connection, whatever a document asks it to fetch. Public and instantiable because the JDK makes it. */
public final class NoNetwork extends SelectorProvider {
    private static final String REFUSAL = "no network here";

    static void install() throws IOException {
        System.setProperty("java.nio.channels.spi.SelectorProvider", NoNetwork.class.getName());
        refuseSockets();
    }

    /** Deprecated for everything but this. */
    @SuppressWarnings("deprecation")
    private static void refuseSockets() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new SecurityException(REFUSAL);
        });
        ServerSocket.setSocketFactory(() -> {
            throw new SecurityException(REFUSAL);
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new SecurityException(REFUSAL);
        });
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw new IOException(REFUSAL);
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw new IOException(REFUSAL);
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw new IOException(REFUSAL);
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw new IOException(REFUSAL);
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw new IOException(REFUSAL);
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw new IOException(REFUSAL);
    }
}
