package org.hiroba.web.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.hiroba.web.json.Json;

/** Reads and writes records, lists and maps as JSON. Raw bodies are left to Jersey's own readers and writers. */
@Consumes(MediaType.WILDCARD)
@Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
final class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    static final int LARGEST_BODY = 1 << 20;

    private final Json json;

    JsonBodies(Json json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isJson(mediaType) && !isRaw(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return json.read(new LimitedBody(body, LARGEST_BODY), generic);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isJson(mediaType) && !isRaw(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        json.write(value, out);
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private static boolean isRaw(Class<?> type) {
        return type == byte[].class
                || InputStream.class.isAssignableFrom(type)
                || StreamingOutput.class.isAssignableFrom(type)
                || Response.class.isAssignableFrom(type)
                || CharSequence.class.isAssignableFrom(type);
    }
}
